namespace Pagewire.Catalogue.Recording;

/// <summary>Names that are connected, directly or through others (union-find).</summary>
internal sealed class Connections
{
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    /// <summary>Connects two names.</summary>
    public void Connect(string left, string right)
    {
        var (a, b) = (Root(left), Root(right));
        if (a != b) _parents[a] = b;
    }

    /// <summary>A name that is the same for all that are connected.</summary>
    public string Root(string name)
    {
        if (_parents.TryAdd(name, name)) return name;
        while (_parents[name] is var parent && parent != name) name = _parents[name] = _parents[parent];
        return name;
    }
}
