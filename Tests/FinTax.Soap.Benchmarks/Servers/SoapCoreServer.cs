using FinTax.Soap.Benchmarks.Messages;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;
using SoapCore;

namespace FinTax.Soap.Benchmarks.Servers;

/// <summary>SoapCore with our data contracts, as its documentation sets it up. It validates nothing.</summary>
internal static class SoapCoreServer
{
    internal static WebApplication Build(int port)
    {
        WebApplicationBuilder builder = BenchServer.CreateBuilder(port);
        builder.Services.AddSoapCore();
        builder.Services.AddSingleton<ISoapCoreTaxPayment, ConstantService>();
        WebApplication app = builder.Build();
        IEndpointRouteBuilder endpoints = app;

        // It indents what it writes unless it is told not to; nobody else here does.
        endpoints.UseSoapEndpoint<ISoapCoreTaxPayment>(
            BenchServer.Path, new SoapEncoderOptions(), SoapSerializer.DataContractSerializer, indentXml: false);

        return app;
    }

    private sealed class ConstantService : ISoapCoreTaxPayment
    {
        public DeductionReceipt DeductTax(
            RequestHeader Header, TransactionKey Key, Transfer Transfer, Payment Payment, out ResponseHeader ResponseHeader)
        {
            DeductTaxResponse reply = ConstantReceipt.For(
                new DeductTaxRequest { Header = Header, Key = Key, Transfer = Transfer, Payment = Payment });
            ResponseHeader = reply.Header;

            return reply.Receipt;
        }
    }
}
