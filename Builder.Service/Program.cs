using Builder.Service;
using Security;
using ServiceDefaults;

return await ServiceRunner.RunServiceAsync(
    args,
    builder => builder.AddServiceDefaults(ServiceName.Value).AddServiceSecurity(new SecurityOptions(ServiceName.Value, "Builder") { HomePath = "/" }).AddBuilder(),
    app =>
    {
        app.UseServiceDefaults(Policies.SignedIn);
        app.UseServiceSecurity();
        app.UseBuilder();
    });
