namespace Forms.Importing;

/// <summary>Reads a file whose format has to be known as a whole.</summary>
internal static class WholeFile
{
    /// <summary>The bytes; no more than the limit is ever held.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream file, int maxBytes, Func<int, FileRefusedException> tooLarge, CancellationToken cancellationToken)
    {
        var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = await file.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (whole.Length + count > maxBytes)
                throw tooLarge(maxBytes);
            whole.Write(buffer, 0, count);
        }
        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }
}
