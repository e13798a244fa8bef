using System.Globalization;
using System.Net.Http.Headers;

namespace SafetyPlatform.Witness;

/// <summary>A log that is asked over HTTPS. Follows no redirects, reads no long answers and waits half a minute.</summary>
internal sealed class HttpLog : ILog, IDisposable
{
    private const int MostBytes = 1 << 20;

    private readonly HttpClient client;

    /// <exception cref="FormatException">Neither HTTPS nor this machine.</exception>
    public HttpLog(Uri log, string? token)
    {
        if (log.Scheme != Uri.UriSchemeHttps && !(log.Scheme == Uri.UriSchemeHttp && log.IsLoopback))
        {
            throw new FormatException("A log is asked over https.");
        }

        Address = log.AbsoluteUri.TrimEnd('/');
#pragma warning disable RS0030 // A program of its own: the product's guarded factory is not here, and this address was given by its owner.
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(30), MaxResponseContentBufferSize = MostBytes };
#pragma warning restore RS0030
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
    }

    public string Address { get; }

    public Task<byte[]> CheckpointAsync(CancellationToken cancellationToken) => client.GetByteArrayAsync(At("checkpoint"), cancellationToken);

    public async Task<byte[]?> KeysAsync(CancellationToken cancellationToken) => await client.GetByteArrayAsync(At("keys"), cancellationToken);

    public Task<byte[]> ConsistencyAsync(long from, long to, CancellationToken cancellationToken) =>
        client.GetByteArrayAsync(At(string.Create(CultureInfo.InvariantCulture, $"consistency?from={from}&to={to}")), cancellationToken);

    public async Task GiveAsync(byte[] note, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(note) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain", "utf-8") } };
        using var answer = await client.PostAsync(At("cosignatures"), content, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => client.Dispose();

    private Uri At(string what) => new($"{Address}/api/v1/audit/{what}");
}
