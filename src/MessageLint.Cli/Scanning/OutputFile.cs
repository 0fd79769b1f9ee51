namespace MessageLint.Cli;

/// <summary>A report that appears whole or not at all: written beside its place and moved there at the end.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly string _target;
    private readonly string? _temporary;

    private OutputFile(string path, string target, string? temporary)
    {
        _path = path;
        _target = target;
        _temporary = temporary;
        Stream = temporary is null
            ? new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)
            : new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    public FileStream Stream { get; }

    /// <exception cref="CommandFailure">The file cannot be written.</exception>
    public static OutputFile Create(string path, string option = "--output")
    {
        string? temporary = null;
        try
        {
            string target = FilePaths.Resolve(path);
            if (Directory.Exists(target) || Path.EndsInDirectorySeparator(path))
                throw new CommandFailure($"{path}: is a folder; {option} takes the name of a file.");
            if (!Directory.Exists(Path.GetDirectoryName(target)))
                throw new CommandFailure($"{path}: cannot be written: its folder does not exist.");
            temporary = IsReplaceable(target) ? $"{target}.{Guid.NewGuid():N}.tmp" : null;
            return new OutputFile(path, target, temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw Failure(path, temporary, exception);
        }
    }

    /// <summary>The exception as a failure that names the file as the user does.</summary>
    public CommandFailure Failure(Exception exception) => Failure(_path, _temporary, exception);

    /// <summary>Puts the report in its place.</summary>
    /// <exception cref="CommandFailure">It cannot be put there.</exception>
    public void Commit()
    {
        try
        {
            Stream.Dispose();
            if (_temporary is not null)
                File.Move(_temporary, _target, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Failure(exception);
        }
    }

    public void Dispose()
    {
        try
        {
            Stream.Dispose();
            if (_temporary is not null)
                File.Delete(_temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What made the disk refuse the report was already told; that its remains stay as well must not hide it.
        }
    }

    /// <summary>Devices and pipes cannot be replaced by a file.</summary>
    private static bool IsReplaceable(string target)
    {
        if (target.StartsWith("/dev/", StringComparison.Ordinal) || target.StartsWith("/proc/", StringComparison.Ordinal))
            return false;
        var file = new FileInfo(target);
        return !file.Exists || FilePaths.IsRegular(file);
    }

    private static CommandFailure Failure(string path, string? temporary, Exception exception)
    {
        string reason = temporary is null ? exception.Message : exception.Message.Replace(temporary, path, StringComparison.Ordinal);
        return new CommandFailure($"{path}: cannot be written: {reason}", exception);
    }
}
