using System.Threading.Channels;

namespace SafetyPlatform.Audit.Archive;

/// <summary>Wakes the builder. What is to be built stands in the table.</summary>
internal sealed class ExportQueue
{
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => bell.Writer.TryWrite(true);

    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => bell.Reader.ReadAsync(cancellationToken);
}
