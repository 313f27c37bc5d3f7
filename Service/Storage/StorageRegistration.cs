using FinTax.Soap.Service.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Service.Storage;

public static class StorageRegistration
{
    public static IServiceCollection AddStorage(this IServiceCollection services) =>
        services.AddSingleton<IStore, SqliteStore>();
}
