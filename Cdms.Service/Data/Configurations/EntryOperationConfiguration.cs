using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class EntryOperationConfiguration : IEntityTypeConfiguration<EntryOperation>
{
    public void Configure(EntityTypeBuilder<EntryOperation> operation)
    {
        operation.ToTable("EntryOperation");
        operation.HasKey(o => o.OperationId);
        operation.HasAuditKey(nameof(EntryOperation.OperationId));
        operation.HasAuditClass(nameof(EntryOperation.AccessClass));
        operation.Property(o => o.OperationId).ValueGeneratedNever();
        operation.Property(o => o.ActorId).HasMaxLength(255);
        operation.Property(o => o.RequestHash).HasMaxLength(64).IsUnicode(false);
        operation.HasOne<Subject>().WithMany().HasForeignKey(o => o.SubjectId).OnDelete(DeleteBehavior.Restrict);
    }
}
