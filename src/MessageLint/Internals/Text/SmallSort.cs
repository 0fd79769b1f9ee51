namespace MessageLint.Internals.Text;

/// <summary>Sorts what are nearly always few values.</summary>
/// <remarks>The platform's sort over our structs cannot be compiled ahead of time: a process that judges one message would spend longer on compiling it than on judging.</remarks>
internal static class SmallSort
{
    private const int Few = 32;

    public static void Sort<T>(Span<T> values, Comparison<T> compare)
    {
        if (values.Length > Few)
        {
            values.Sort(compare);
            return;
        }

        for (int i = 1; i < values.Length; i++)
        {
            T value = values[i];
            int place = i;
            for (; place > 0 && compare(value, values[place - 1]) < 0; place--)
                values[place] = values[place - 1];
            values[place] = value;
        }
    }
}
