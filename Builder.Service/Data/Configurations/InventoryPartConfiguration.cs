using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Builder.Service.Data.Configurations;

internal sealed class InventoryPartConfiguration : IEntityTypeConfiguration<InventoryPart>
{
    public void Configure(EntityTypeBuilder<InventoryPart> builder)
    {
        builder.ToTable("InventoryPart");
        builder.IsNotAudited("It is a part of a message that waits for the others and goes once they are compared; the check and its differences are recorded.");
        builder.HasKey(part => new { part.CheckId, part.Part });
        builder.HasOne<InventoryCheck>().WithMany().HasForeignKey(part => part.CheckId).OnDelete(DeleteBehavior.Cascade);
    }
}
