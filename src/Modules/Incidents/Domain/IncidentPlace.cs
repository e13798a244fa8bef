namespace SafetyPlatform.Incidents.Domain;

/// <summary>Where it happened.</summary>
internal enum IncidentPlace
{
    Classroom,
    Corridor,
    Stairs,
    Canteen,
    Toilet,
    ChangingRoom,
    SportsHall,
    Workshop,
    Library,
    CommonRoom,
    Entrance,
    StaffRoom,
    SchoolYard,
    PlayEquipment,
    BicycleStand,
    Parking,
    Transport,
    WayToSchool,
    Excursion,
    LeisureCentre,
    Digital,
    Elsewhere,
}
