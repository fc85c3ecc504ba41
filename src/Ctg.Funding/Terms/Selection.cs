namespace Ctg.Funding.Terms;

/// <summary>Brings the first of an order to the front without sorting the rest.</summary>
internal static class Selection
{
    private const int Few = 16;

    /// <summary>Rearranges items so that the first <paramref name="count"/> of the order stand before all others.</summary>
    internal static void First<TOrder>(Span<int> items, int count, TOrder order)
        where TOrder : IComparer<int>
    {
        // Each round should halve what is left; where it does not, what is left is sorted.
        var rounds = 2 * (32 - int.LeadingZeroCount(items.Length));
        var (from, to) = (0, items.Length);
        while (count > from && count < to)
        {
            var left = items[from..to];
            if (left.Length <= Few || rounds-- == 0)
            {
                Sort(left, order);
                return;
            }

            var middle = from + Split(left, order);
            (from, to) = count <= middle ? (from, middle) : (middle + 1, to);
        }
    }

    private static void Sort<TOrder>(Span<int> items, TOrder order)
        where TOrder : IComparer<int>
    {
        if (items.Length > Few)
        {
            items.Sort(order.Compare);
            return;
        }

        for (var i = 1; i < items.Length; i++)
        {
            var (item, place) = (items[i], i);
            for (; place > 0 && order.Compare(items[place - 1], item) > 0; place--)
            {
                items[place] = items[place - 1];
            }

            items[place] = item;
        }
    }

    /// <summary>Puts what comes before the middle item on its left, the rest on its right, and says where it stands.</summary>
    private static int Split<TOrder>(Span<int> items, TOrder order)
        where TOrder : IComparer<int>
    {
        var pivot = items[MiddleOf(items, order)];
        var last = items.Length - 1;
        items[items.IndexOf(pivot)] = items[last];
        var place = 0;
        for (var i = 0; i < last; i++)
        {
            if (order.Compare(items[i], pivot) < 0)
            {
                (items[place], items[i]) = (items[i], items[place]);
                place++;
            }
        }

        (items[last], items[place]) = (items[place], pivot);
        return place;
    }

    private static int MiddleOf<TOrder>(Span<int> items, TOrder order)
        where TOrder : IComparer<int>
    {
        var (a, b, c) = (0, items.Length / 2, items.Length - 1);
        if (order.Compare(items[a], items[b]) > 0)
        {
            (a, b) = (b, a);
        }

        return order.Compare(items[b], items[c]) <= 0 ? b : order.Compare(items[a], items[c]) > 0 ? a : c;
    }
}
