using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace MessageLint.Internals.Text;

/// <summary>A fixed array that may lie in <see cref="CompiledData"/>: large tables are not copied, and of a message's words only those pages are read that it needs.</summary>
internal readonly unsafe struct Table<T>
    where T : unmanaged
{
    private readonly T* _start;
    private readonly int _length;

    // Keeps alive what the pointer points into, where that is no file.
    private readonly T[]? _pinned;

    /// <summary>Makes a table of a copy of <paramref name="values"/>.</summary>
    public Table(T[] values)
    {
        _pinned = GC.AllocateUninitializedArray<T>(values.Length, pinned: true);
        values.CopyTo(_pinned, 0);
        _length = values.Length;
        fixed (T* start = _pinned)
            _start = start;
    }

    /// <summary>Makes a table of values that stay where they are as long as the library.</summary>
    public Table(T* start, int length)
    {
        _start = start;
        _length = length;
    }

    public int Length => _length;

    public ReadOnlySpan<T> Span => new(_start, _length);

    public ref readonly T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index >= (uint)_length)
                ThrowOutOfRange();
            return ref _start[index];
        }
    }

    /// <summary>The values from one index to another, the second not included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<T> Range(int from, int to)
    {
        if ((uint)from > (uint)to || (uint)to > (uint)_length)
            ThrowOutOfRange();
        return new ReadOnlySpan<T>(_start + from, to - from);
    }

    [DoesNotReturn]
    private static void ThrowOutOfRange() => throw new ArgumentOutOfRangeException("index");
}
