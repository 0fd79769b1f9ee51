namespace MessageLint.Internals.Text;

/// <summary>A list of values.</summary>
/// <remarks>
/// A type of our own, and without the platform's methods for arrays, because their code for our structs cannot be compiled ahead of time: each of them would be
/// compiled in every process.
/// </remarks>
internal sealed class Growing<T>
    where T : struct
{
    private T[] _items = new T[4];

    public int Count { get; private set; }

    public ref T this[int index] => ref _items[index];

    public Span<T> Items => new(_items, 0, Count);

    public void Clear() => Count = 0;

    public void Add(in T item)
    {
        if (Count == _items.Length)
            _items = Copy(Count * 2);
        _items[Count++] = item;
    }

    public void AddRange(ReadOnlySpan<T> items)
    {
        for (int i = 0; i < items.Length; i++)
            Add(items[i]);
    }

    public void Insert(int index, in T item)
    {
        Add(item);
        for (int i = Count - 1; i > index; i--)
            _items[i] = _items[i - 1];
        _items[index] = item;
    }

    public void RemoveAt(int index)
    {
        Count--;
        for (int i = index; i < Count; i++)
            _items[i] = _items[i + 1];
    }

    public T[] ToArray() => Copy(Count);

    private T[] Copy(int room)
    {
        var copy = new T[room];
        for (int i = 0; i < Count; i++)
            copy[i] = _items[i];
        return copy;
    }
}
