using AngleSharp.Dom;

namespace MessageLint.Formats;

/// <summary>Goes through a tree in the order of its source. Keeps its own places: to ask a node for its neighbour costs as much as it has siblings.</summary>
internal sealed class HtmlWalk
{
    private readonly List<(INodeList Nodes, int Index)> _path = [];
    private bool _descends;

    /// <param name="root">Whose content is walked through; itself it is not met.</param>
    public HtmlWalk(INode root)
    {
        _path.Add((root.ChildNodes, -1));
        _descends = false;
    }

    /// <summary>The node that was met last.</summary>
    public INode Current { get; private set; } = null!;

    /// <summary>The node before it with the same parent, if any.</summary>
    public INode? Previous => _path[^1] is (var nodes, > 0 and var index) ? nodes[index - 1] : null;

    /// <summary>Goes on, into the current node unless it is skipped.</summary>
    /// <returns><see langword="false"/> at the end.</returns>
    public bool MoveNext()
    {
        if (_descends && Current.ChildNodes.Length > 0)
            _path.Add((Current.ChildNodes, -1));
        while (_path.Count > 0)
        {
            (INodeList nodes, int index) = _path[^1];
            if (++index < nodes.Length)
            {
                _path[^1] = (nodes, index);
                Current = nodes[index];
                _descends = true;
                return true;
            }

            _path.RemoveAt(_path.Count - 1);
        }

        return false;
    }

    /// <summary>Leaves out what lies in the current node.</summary>
    public void Skip() => _descends = false;

    /// <summary>The elements behind the whole of the current node: its later siblings, then those of the nodes around it.</summary>
    public IEnumerable<IElement> Behind()
    {
        for (int level = _path.Count - 1; level >= 0; level--)
        {
            (INodeList nodes, int index) = _path[level];
            for (int i = index + 1; i < nodes.Length; i++)
            {
                if (nodes[i] is IElement element)
                    yield return element;
            }
        }
    }
}
