namespace SafetyPlatform.Kernel.Data;

/// <summary>Records what a save changes, in the save's own transaction: the one seam between the data and the audit trail.</summary>
public interface ISaveRecorder
{
    /// <summary>Before anything is written; what it adds to the context is written with the rest.</summary>
    void Saving(PlatformDbContext db);

    void Saved();

    void Failed(Exception cause);
}
