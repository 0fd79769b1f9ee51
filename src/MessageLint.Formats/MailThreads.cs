namespace MessageLint.Formats;

/// <summary>What the mails of a scan say of each other: which belong to one thread, and which addresses are the seller's. Share one between the readers of all files. Thread-safe.</summary>
/// <remarks>Mails of one thread name each other, an order, a case or an anonymised address. The first mail gives the thread its id. Memory is bounded: of very many mails the oldest are forgotten,
/// and what answers them then begins a thread of its own.</remarks>
public sealed class MailThreads
{
    internal const int MaxKeys = 400_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, MailThread> _threads = [];
    private readonly Queue<ulong> _oldest = new();
    private readonly HashSet<string> _ownAddresses = new(StringComparer.Ordinal);

    /// <summary>Finds the thread of the first key that is known, or begins one, and lets all keys and names lead to it.</summary>
    /// <param name="keys">What the mail says of its thread, what says most first.</param>
    /// <param name="names">By what later mails may call the thread.</param>
    /// <param name="create">Makes the thread of a mail that no other is known to belong to.</param>
    /// <param name="wasKnown">Whether an earlier mail belongs to it.</param>
    internal MailThread Join(IReadOnlyList<string> keys, IEnumerable<string> names, Func<MailThread> create, out bool wasKnown)
    {
        lock (_lock)
        {
            MailThread? thread = null;
            foreach (string key in keys)
            {
                if (_threads.TryGetValue(Hash(key), out thread))
                    break;
            }

            wasKnown = thread is not null;
            thread ??= create();
            foreach (string key in keys.Concat(names))
            {
                ulong hash = Hash(key);
                if (!_threads.TryAdd(hash, thread))
                    continue;
                _oldest.Enqueue(hash);
                if (_oldest.Count > MaxKeys)
                    _threads.Remove(_oldest.Dequeue());
            }

            return thread;
        }
    }

    /// <summary>Remembers an address that wrote to a marketplace's relay, or to which it wrote: a seller's.</summary>
    internal void AddOwn(string address)
    {
        const int most = 10_000;
        lock (_lock)
        {
            if (_ownAddresses.Count < most)
                _ownAddresses.Add(address);
        }
    }

    internal bool IsOwn(string address)
    {
        lock (_lock)
            return _ownAddresses.Contains(address);
    }

    /// <summary>FNV-1a: two threads among a million fall together once in many thousand scans.</summary>
    private static ulong Hash(string key)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in key)
            hash = (hash ^ c) * 1099511628211;
        return hash;
    }
}

/// <summary>A thread of mails.</summary>
/// <param name="Id">Its id in reports.</param>
/// <param name="Marketplace">The marketplace it is on; <see langword="null"/> if it is on none.</param>
internal sealed record MailThread(string Id, string? Marketplace);
