using Microsoft.Extensions.Logging;
using Pagewire.Catalogue;

namespace Pagewire.Web;

/// <summary>The parts of the library that the endpoints work with; one set serves all requests.</summary>
/// <param name="Catalogue">What is known of all sources: items, categories, receipts.</param>
/// <param name="Ingestor">Takes uploads in.</param>
/// <param name="Uploads">Where uploads lie.</param>
/// <param name="Profiles">Where the sources' profiles lie.</param>
/// <param name="Clock">The time, for caches only.</param>
/// <param name="Loggers">Makes a logger for each part.</param>
public sealed record WebServices(ItemCatalogue Catalogue, Ingestor Ingestor, IUploadStore Uploads, IProfileStore Profiles, TimeProvider Clock, ILoggerFactory Loggers)
{
    /// <summary>Is told of each upload that came by the form, once it is taken in; null: nobody.</summary>
    public Action<Receipt>? TookIn { get; init; }
}
