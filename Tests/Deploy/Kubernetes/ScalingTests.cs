using k8s;
using k8s.Models;

namespace Tests.Deploy.Kubernetes;

/// <summary>Who decides on the number of pods, and by what.</summary>
public sealed class ScalingTests
{
    private static readonly string[] OfSqs = ["activationQueueLength", "awsEndpoint", "awsRegion", "queueLength", "queueURL", "queueURLFromEnv", "scaleOnDelayed", "scaleOnInFlight"];

    public static TheoryData<string> All => Overlay.Names;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Deployments_Have_OneWhoDecidesOnTheirNumber(string name)
    {
        var overlay = await Overlay.BuildAsync(name);

        Assert.All(overlay.All<V1Deployment>(), deployment => Assert.Equal(deployment.Spec.Replicas is null ? 1 : 0, Autoscalers.Of(overlay, deployment).Count));
        // None scales what is not there.
        var targets = overlay.All<V2HorizontalPodAutoscaler>().Select(scaler => scaler.Spec.ScaleTargetRef.Name).Concat(overlay.All<ScaledObject>().Select(scaler => scaler.Spec.ScaleTargetRef.Name));
        Assert.Empty(targets.Except(overlay.All<V1Deployment>().Select(deployment => deployment.Name()), StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task ScaledObjects_Ask_TheQueueByTheRightsOfTheService(string name)
    {
        var overlay = await Overlay.BuildAsync(name);
        var authentications = overlay.All<TriggerAuthentication>().ToDictionary(item => item.Name(), StringComparer.Ordinal);

        Assert.All(overlay.All<ScaledObject>(), scaler =>
        {
            var trigger = Assert.Single(scaler.Spec.Triggers);
            Assert.Equal("aws-sqs-queue", trigger.Type);
            Assert.Empty(trigger.Metadata.Keys.Except(OfSqs, StringComparer.Ordinal));
            Assert.Equal(("aws", "workload"), (authentications[trigger.AuthenticationRef!.Name].Spec.PodIdentity!.Provider, authentications[trigger.AuthenticationRef.Name].Spec.PodIdentity!.IdentityOwner));
        });
    }

    [Fact]
    public async Task Aws_ScaledObjects_AskTheQueueOfTheirEnvironment()
    {
        var overlay = await Overlay.BuildAsync("overlays/aws");

        Assert.All(overlay.All<ScaledObject>(), scaler =>
        {
            var deployment = overlay.All<V1Deployment>().Single(deployment => deployment.Name() == scaler.Spec.ScaleTargetRef.Name);
            var settings = overlay.All<V1ConfigMap>().Single(map => map.Name() == deployment.Spec.Template.Spec.Containers[0].EnvFrom[0].ConfigMapRef.Name).Data;
            var (region, account) = (settings["Aws__Region"], overlay.All<V1ServiceAccount>().Single(item => item.Name() == deployment.Name()).Metadata.Annotations["eks.amazonaws.com/role-arn"].Split(':')[4]);
            Assert.Equal($"https://sqs.{region}.amazonaws.com/{account}/cdms-{settings["Cdms__Environment"]}", scaler.Spec.Triggers[0].Metadata["queueURL"]);
            Assert.Equal(region, scaler.Spec.Triggers[0].Metadata["awsRegion"]);
        });
    }

    [Theory]
    [InlineData("apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: {name: a}\nspec: {scaleTargetReff: {name: a}}\n")]
    [InlineData("apiVersion: monitoring.coreos.com/v1\nkind: PodMonitor\nmetadata: {name: a}\nspec: {podMetricsEndpoints: [{prt: http}]}\n")]
    public void Load_OfACustomResourceWithAnUnknownField_Fails(string yaml) =>
        Assert.ThrowsAny<Exception>(() => KubernetesYaml.LoadAllFromString(yaml, CustomResources.Types, strict: true));
}
