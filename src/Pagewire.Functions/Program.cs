using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Pagewire.Functions;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddPagewireOptions();
builder.Services.AddPagewireStorage();
builder.Services.AddPagewireWeb();
builder.Services.AddPagewireChecks();
builder.Services.AddPagewireTelemetry(builder.Configuration);
builder.Build().Run();
