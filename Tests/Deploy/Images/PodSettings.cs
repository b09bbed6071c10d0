using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using k8s.Models;
using Tests.Deploy.Kubernetes;

namespace Tests.Deploy.Images;

/// <summary>The environment that a pod of an overlay gives its container, with what is made outside of it made up.</summary>
internal static class PodSettings
{
    /// <param name="overlay">The overlay.</param>
    /// <param name="name">The Deployment.</param>
    /// <param name="folder">Stands for what the pod mounts.</param>
    public static Dictionary<string, string> Of(Overlay overlay, string name, string folder)
    {
        var deployment = overlay.All<V1Deployment>().Single(deployment => deployment.Name() == name);
        var settings = new Dictionary<string, string>(overlay.SettingsOf(deployment), StringComparer.Ordinal) { ["Database__ConnectionString"] = $"Data Source={Path.Combine(folder, "service.db")}" };
        foreach (var (key, value) in PodSecrets.WholeIn(deployment.Spec.Template).SelectMany(secret => overlay.All<V1Secret>().Where(one => one.Name() == secret)).SelectMany(secret => secret.Data))
            settings[key] = Encoding.UTF8.GetString(value);
        if (settings.ContainsKey("SignIn__OpenIdConnect__ClientId"))
            settings["SignIn__OpenIdConnect__ClientSecret"] = "made up";
        return settings.ContainsKey("Accounts__KeyCertificateFile") ? WithKeys(settings, folder) : settings;
    }

    private static Dictionary<string, string> WithKeys(Dictionary<string, string> settings, string folder)
    {
        var (file, password) = (Path.Combine(folder, "keys.p12"), Path.Combine(folder, "password"));
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue.AddYears(-100));
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, "made up"));
        File.WriteAllText(password, "made up");
        (settings["Accounts__KeyCertificateFile"], settings["Accounts__KeyCertificatePasswordFile"]) = (file, password);
        return settings;
    }
}
