using Pagewire.Reading.Provenance;

namespace Pagewire.Reading.Unpacking;

/// <summary>Bytes to be read, and what is known of where they come from.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Wrapping">What lies around the bytes.</param>
/// <param name="Content">The bytes.</param>
/// <param name="Length">How many there are; 0 where unknown.</param>
/// <param name="Budget">What the upload may still unpack to.</param>
internal sealed record Source(Upload Upload, Wrapping Wrapping, Stream Content, long Length, Budget Budget);
