namespace Pagewire.Reading;

/// <summary>A value and the place it was read from, so that a receipt can say why it was believed.</summary>
/// <param name="Value">The value.</param>
/// <param name="From">Where it was found, as a short phrase for people, such as <c>WARC-Date</c> or <c>masthead clock</c>.</param>
/// <typeparam name="T">What kind of value it is.</typeparam>
public sealed record Evidence<T>(T Value, string From);
