namespace SafetyPlatform.Proof;

/// <summary>Reads lines into one buffer that is used again for the next.</summary>
/// <param name="limit">Bytes of the longest line.</param>
/// <param name="file">Whose fault it is when the stream is damaged; its lines then end there, and those of other files go on.</param>
internal sealed class LineReader(Stream stream, int limit, string file, ArchiveFaults faults)
{
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private bool isAtEnd;

    /// <summary>Of the line that was read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>False when there may have been more lines than could be read.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Without its newline; valid until the next call. The last line need not have one.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        try
        {
            return TryFind(out line);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException)
        {
            faults.Add(file, null, ArchiveFaultKind.Unreadable, damaged.Message);
            (line, start, end, isAtEnd, IsWhole) = (default, 0, 0, true, false);

            return false;
        }
    }

    private bool TryFind(out ReadOnlyMemory<byte> line)
    {
        var scanned = start;

        while (true)
        {
            var found = buffer.AsSpan(scanned, end - scanned).IndexOf((byte)'\n');

            if (found >= 0)
            {
                line = buffer.AsMemory(start, scanned + found - start);
                start = scanned + found + 1;
                Number++;

                return true;
            }

            scanned = end;

            if (isAtEnd)
            {
                line = buffer.AsMemory(start, end - start);
                start = end;
                Number += line.Length > 0 ? 1 : 0;

                return line.Length > 0;
            }

            scanned -= Fill();
        }
    }

    /// <returns>How far what was read moved towards the beginning of the buffer.</returns>
    private int Fill()
    {
        var moved = start;

        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - moved);
        }

        if (end > limit)
        {
            throw new InvalidDataException("A line is longer than any line is.");
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.Read(buffer.AsSpan(end));
        end += read;
        isAtEnd = read == 0;

        return moved;
    }
}
