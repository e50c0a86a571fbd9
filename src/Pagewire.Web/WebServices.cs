using Microsoft.Extensions.Logging;
using Pagewire.Catalogue;

namespace Pagewire.Web;

/// <summary>What the endpoints work with.</summary>
/// <param name="Catalogue">The items.</param>
/// <param name="Ingestor">Takes uploads in.</param>
/// <param name="Uploads">Where uploads lie.</param>
/// <param name="Profiles">Where the sources' profiles lie.</param>
/// <param name="Clock">The time, for caches only.</param>
/// <param name="Loggers">Makes loggers.</param>
public sealed record WebServices(ItemCatalogue Catalogue, Ingestor Ingestor, IUploadStore Uploads, IProfileStore Profiles, TimeProvider Clock, ILoggerFactory Loggers)
{
    /// <summary>Is told of each upload that came by the form, once it is taken in; null: nobody.</summary>
    public Action<Receipt>? TookIn { get; init; }
}
