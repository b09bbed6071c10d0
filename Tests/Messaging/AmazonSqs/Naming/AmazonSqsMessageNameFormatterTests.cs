using MassTransit;
using MassTransit.AmazonSqsTransport;

namespace Tests.Messaging.AmazonSqs.Naming
{
    public sealed class AmazonSqsMessageNameFormatterTests
    {
        [Theory]
        [InlineData(typeof(NamedContracts.FormVersionPublished), "NamedContracts-FormVersionPublished")]
        [InlineData(typeof(NamedContracts.IFormEvent), "NamedContracts-IFormEvent")]
        [InlineData(typeof(NamedContracts.Deep.Thing), "NamedContracts_Deep-Thing")]
        [InlineData(typeof(NamedContracts.Outer.Inner), "NamedContracts-Outer_Inner")]
        [InlineData(typeof(NamedContracts.Gen<NamedContracts.Plain>), "NamedContracts-Gen--Plain--")]
        [InlineData(typeof(NamedContracts.Gen<NamedContracts.Deep.Thing>), "NamedContracts-Gen--NamedContracts_Deep-Thing--")]
        [InlineData(typeof(NamedContracts.Gen<string>), "NamedContracts-Gen--System-String--")]
        [InlineData(typeof(NamedContracts.Gen2<NamedContracts.Plain, NamedContracts.Outer.Inner>), "NamedContracts-Gen2--Plain__Outer_Inner--")]
        [InlineData(typeof(Fault<NamedContracts.FormVersionPublished>), "MassTransit-Fault--NamedContracts-FormVersionPublished--")]
        [InlineData(typeof(Fault), "MassTransit-Fault")]
        [InlineData(typeof(Fault<NamedContracts.Gen<NamedContracts.Plain>>), "MassTransit-Fault--NamedContracts-Gen--Plain----")]
        [InlineData(typeof(Batch<NamedContracts.FormVersionPublished>), "MassTransit-Batch--NamedContracts-FormVersionPublished--")]
        public void GetMessageName_OfAMessageType_IsItsTopic(Type messageType, string topic) =>
            Assert.Equal(topic, new AmazonSqsMessageNameFormatter().GetMessageName(messageType));

        [Fact]
        public void GetMessageName_OfAnOpenGenericType_IsRefused() =>
            Assert.Throws<ArgumentException>(() => new AmazonSqsMessageNameFormatter().GetMessageName(typeof(NamedContracts.Gen<>)));
    }
}

namespace NamedContracts
{
    public interface IFormEvent;

    public sealed record FormVersionPublished;

    public sealed record Plain;

    public sealed record Gen<T>;

    public sealed record Gen2<T1, T2>;

    public sealed class Outer
    {
        public sealed record Inner;
    }
}

namespace NamedContracts.Deep
{
    public sealed record Thing;
}
