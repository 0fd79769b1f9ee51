namespace MessageLint.Internals.Matching;

/// <summary>A list of values.</summary>
/// <remarks>A type of our own, because code for the platform's lists over our structs cannot be compiled ahead of time: each method of each would be compiled while the linter is built.</remarks>
internal sealed class Growing<T>
    where T : struct
{
    private T[] _items = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref _items[index];

    public Span<T> Items => new(_items, 0, Count);

    public void Clear() => Count = 0;

    public void Add(in T item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Math.Max(4, Count * 2));
        _items[Count++] = item;
    }

    public void AddRange(Growing<T> other)
    {
        for (int i = 0; i < other.Count; i++)
            Add(other[i]);
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

    public T[] ToArray()
    {
        var array = new T[Count];
        for (int i = 0; i < Count; i++)
            array[i] = _items[i];
        return array;
    }
}
