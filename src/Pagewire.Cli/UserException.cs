namespace Pagewire.Cli;

/// <summary>Something that the person at the keyboard can put right. Its message is one sentence and is all that is shown.</summary>
internal sealed class UserException(string message) : Exception(message);
