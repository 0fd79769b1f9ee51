using Microsoft.Win32.SafeHandles;

namespace MessageLint.Cli;

/// <summary>A file that only this process can reach, for what does not fit in memory. It holds message texts.</summary>
/// <remarks>
/// It is made when the first bytes are stored, in the folder that the system has for temporary files (TMPDIR on Unix), readable by its owner alone. On Unix its name
/// is removed at once, so that it is gone however the process ends, a crash and a killed process included; on Windows the system removes it with its last handle.
/// </remarks>
internal sealed class PrivateStore : IDisposable
{
    private readonly Lock _gate = new();
    private FileStream? _file;
    private long _length;

    /// <summary>Stores bytes behind the last ones. Any thread.</summary>
    /// <returns>Where they stand.</returns>
    /// <exception cref="CommandFailure">The file cannot be made or written.</exception>
    public long Append(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            try
            {
                _file ??= Create();
                RandomAccess.Write(_file.SafeFileHandle, bytes, _length);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
            {
                throw Failure("written", exception);
            }

            long place = _length;
            _length += bytes.Length;
            return place;
        }
    }

    /// <summary>Reads bytes back. Any thread.</summary>
    /// <exception cref="CommandFailure">The file cannot be read.</exception>
    public void Read(long place, Span<byte> bytes)
    {
        SafeFileHandle handle = _file?.SafeFileHandle ?? throw new InvalidOperationException("Nothing is stored yet.");
        try
        {
            while (!bytes.IsEmpty)
            {
                int count = RandomAccess.Read(handle, bytes, place);
                if (count == 0)
                    throw new EndOfStreamException("it is shorter than it was");
                bytes = bytes[count..];
                place += count;
            }
        }
        catch (IOException exception)
        {
            throw Failure("read", exception);
        }
    }

    public void Dispose() => _file?.Dispose();

    private static FileStream Create()
    {
        string path = Path.Combine(Path.GetTempPath(), $"messagelint-{Guid.NewGuid():N}.tmp");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, BufferSize = 0, Options = FileOptions.DeleteOnClose };
        if (OperatingSystem.IsWindows())
            return new FileStream(path, options);
        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        options.Options = FileOptions.None;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }

    private static CommandFailure Failure(string verb, Exception exception) =>
        new($"{Path.GetTempPath()}: a temporary file for conversations cannot be {verb}: {exception.Message}. TMPDIR names another folder; with --sorted none is needed.", exception);
}
