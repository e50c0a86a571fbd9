namespace Pagewire.Catalogue.Joining;

/// <summary>How good an address is as a link, worst first.</summary>
internal enum AddressForm
{
    /// <summary>A reference whose page has no known address: nobody can follow it.</summary>
    Reference,

    /// <summary>Leads to a version for telephones or for printing.</summary>
    Variant,

    /// <summary>Leads to the article.</summary>
    Main,
}
