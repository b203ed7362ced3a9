namespace Cotation.Cli;

/// <summary>Tells a wrong use or a file that cannot be opened, in words for the user.</summary>
internal sealed class UsageException(string message) : Exception(message);
