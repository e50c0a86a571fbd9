using Pagewire.Catalogue;
using Pagewire.Reading;
using Xunit;

namespace Pagewire.Testing.Stores;

/// <summary>What every store of profiles promises.</summary>
public abstract class ProfileStoreContract
{
    /// <summary>An empty store.</summary>
    protected abstract Task<IProfileStore> CreateAsync();

    [Fact]
    public async Task A_profile_comes_back_and_the_last_one_stands()
    {
        var store = await CreateAsync();
        var source = SourceName.From("Посольство 1");
        Assert.Null(await store.GetAsync(source, TestContext.Current.CancellationToken));
        await store.PutAsync(source, """{"title":"Эмбасси"}""", TestContext.Current.CancellationToken);
        await store.PutAsync(source, """{"title":"Посольство"}""", TestContext.Current.CancellationToken);
        Assert.Equal("""{"title":"Посольство"}""", await store.GetAsync(source, TestContext.Current.CancellationToken));
        Assert.Null(await store.GetAsync(SourceName.From("other"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_profile_that_is_removed_is_gone_and_where_there_is_none_nothing_happens()
    {
        var store = await CreateAsync();
        var source = SourceName.From("council");
        await store.RemoveAsync(source, TestContext.Current.CancellationToken);
        await store.PutAsync(source, """{"title":"Council"}""", TestContext.Current.CancellationToken);
        await store.RemoveAsync(source, TestContext.Current.CancellationToken);
        Assert.Null(await store.GetAsync(source, TestContext.Current.CancellationToken));
        await store.RemoveAsync(source, TestContext.Current.CancellationToken);
    }
}
