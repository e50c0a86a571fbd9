namespace Pagewire.Cli;

/// <summary>What the program ends with.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Some upload could not be read or taken in; the others were.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command could not be carried out as it was given.</summary>
    public const int BadCommand = 2;

    /// <summary>Somebody ended it before it was done; as shells count it, 128 and the number of SIGINT.</summary>
    public const int Interrupted = 130;
}
