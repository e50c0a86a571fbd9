using System.CommandLine;

namespace Pagewire.Cli.Commands;

internal static class IngestCommand
{
    public static Command Create() => new("ingest", "Takes in saved pages.");
}
