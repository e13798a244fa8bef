using System.Diagnostics;
using System.Text.Json;

namespace SafetyPlatform.Kernel.Documents;

/// <summary>
/// The report as PDF/A-2a (tagged, all fonts inside), set by Typst in a short-lived Node process. The same report gives the
/// same bytes; the document's date is the report's. One instance serves all; at most two are set at a time.
/// </summary>
public sealed class PdfRenderer(PdfOptions options)
{
    private const int LongestComplaint = 2000;
    private static readonly SemaphoreSlim Seats = new(2, 2);
    private readonly Lazy<Typesetter> _typesetter = new(() => Typesetter.Find(options));

    /// <summary>Whether this installation can make PDF. Looked up once, without starting anything.</summary>
    public bool IsAvailable => _typesetter.Value.Missing is null;

    /// <exception cref="PdfUnavailableException">Node or the typesetter is not installed.</exception>
    /// <exception cref="PdfFailedException">The typesetter failed or passed its time.</exception>
    public async Task<byte[]> RenderAsync(ReportDocument document, DocumentLabels labels, CancellationToken ct)
    {
        if (_typesetter.Value.Missing is { } missing)
        {
            throw new PdfUnavailableException(missing);
        }

        await Seats.WaitAsync(ct);

        try
        {
            return await SetAsync(Job(document, labels), ct);
        }
        finally
        {
            Seats.Release();
        }
    }

    private async Task<byte[]> SetAsync(byte[] job, CancellationToken ct)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(options.Timeout);
        using var process = new Process { StartInfo = StartInfo() };
#pragma warning disable RS0030 // The only process the product starts: the typesetter exists for Node alone. Fixed program, no shell, no argument from outside.
        process.Start();
#pragma warning restore RS0030

        try
        {
            return await TalkAsync(process, job, time.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new PdfFailedException($"The typesetter was stopped after {options.Timeout.TotalSeconds:0} seconds.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task<byte[]> TalkAsync(Process process, byte[] job, CancellationToken ct)
    {
        using var pdf = new MemoryStream();
        var output = process.StandardOutput.BaseStream.CopyToAsync(pdf, ct);
        var complaint = process.StandardError.ReadToEndAsync(ct);
        var input = WriteAsync(process.StandardInput.BaseStream, job, ct);
        await Task.WhenAll(output, complaint, process.WaitForExitAsync(ct));

        if (process.ExitCode != 0)
        {
            var said = await complaint;

            throw new PdfFailedException($"The typesetter ended with {process.ExitCode}: {said[^Math.Min(said.Length, LongestComplaint)..]}");
        }

        await input;

        return pdf.ToArray();
    }

    private static async Task WriteAsync(Stream stream, byte[] job, CancellationToken ct)
    {
        await using (stream)
        {
            await stream.WriteAsync(job, ct);
        }
    }

    private ProcessStartInfo StartInfo()
    {
        var start = new ProcessStartInfo(_typesetter.Value.Node)
        {
            ArgumentList = { _typesetter.Value.Script },
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The host's environment holds secrets that a typesetter has no use for.
        foreach (var name in start.Environment.Keys.Where(k => k is not ("PATH" or "SystemRoot" or "TEMP" or "TMPDIR")).ToArray())
        {
            start.Environment.Remove(name);
        }

        return start;
    }

    private static byte[] Job(ReportDocument document, DocumentLabels labels)
    {
        using var job = new MemoryStream();

        using (var writer = new Utf8JsonWriter(job))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("document");
            JsonRenderer.Write(writer, document, forPaper: true);
            writer.WriteStartObject("words");
            writer.Text("region", document.Culture().Name[^2..]);
            writer.Text("typeLine", document.Head.TypeLine());
            writer.All("facts", [.. document.Head.Facts(labels)], f => writer.WriteStringValue(CleanText.Of($"{f.Label} {f.Value}")));
            writer.All("stamps", [.. document.Blocks.OfType<ApprovalStamp>()], s => writer.WriteStringValue(CleanText.Of($"{s.Line()}\n{s.HashLine(labels)}")));
            writer.Text("pageOf", labels.PageOf);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return job.ToArray();
    }
}
