namespace SafetyPlatform.Contracts.Organization;

/// <summary>A person's name and title as others may see it.</summary>
public sealed record PersonName(Guid Id, string Name, string Title);

/// <summary>Names of people by id, in one question. Unknown ids are left out.</summary>
[Needs("people.names")]
public sealed record NamesOf(IReadOnlyCollection<Guid> Ids) : IQuery<IReadOnlyDictionary<Guid, PersonName>>;

/// <summary>People who hold a role over the unit today: choices for "responsible". Ordered by name.</summary>
[Needs("people.names")]
public sealed record ListPeopleAt(Guid UnitId) : IQuery<IReadOnlyList<PersonName>>, IConcernsUnit;

/// <summary>People who hold the role today, with their e-mail addresses, for mail from the platform itself.</summary>
[SystemOnly]
public sealed record ListHoldersOf(Role Role, Guid? UnitId) : IQuery<IReadOnlyList<Recipient>>;

/// <summary>Addresses of these people, for mail from the platform itself. Closed accounts are left out.</summary>
[SystemOnly]
public sealed record ListRecipients(IReadOnlyCollection<Guid> Ids) : IQuery<IReadOnlyList<Recipient>>;

/// <summary>Someone who gets mail. <paramref name="Language"/> is <c>sv</c> or <c>en</c>.</summary>
public sealed record Recipient(Guid PersonId, string Name, string Email, string Language);
