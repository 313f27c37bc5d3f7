namespace FinTax.Soap.Service.Storage;

/// <summary>The register of the embedded tax bureau: its offices and their taxpayers.</summary>
internal interface ITaxBureauStore
{
    TaxOffice? FindOffice(string taxOrgCode);

    void AddOffice(TaxOffice office);

    Taxpayer? FindTaxpayer(string taxpayerId);

    void AddTaxpayer(Taxpayer taxpayer);

    IReadOnlyList<TaxDuty> ReadDuties(string taxpayerId);

    void AddDuty(TaxDuty duty);
}
