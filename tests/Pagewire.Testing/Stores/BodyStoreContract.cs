using System.Security.Cryptography;
using System.Text;
using Pagewire.Catalogue;
using Xunit;

namespace Pagewire.Testing.Stores;

/// <summary>What every store of bodies promises.</summary>
public abstract class BodyStoreContract
{
    /// <summary>A store.</summary>
    protected abstract Task<IBodyStore> CreateAsync();

    [Theory]
    [InlineData("")]
    [InlineData("<p>Привет</p>")]
    public async Task A_body_comes_back_byte_for_byte(string text)
    {
        var store = await CreateAsync();
        var bytes = Encoding.UTF8.GetBytes(text);
        await store.PutAsync(Hash(bytes), bytes, Token);
        Assert.Equal(bytes, (await store.GetAsync(Hash(bytes), Token))!.Value.ToArray());
    }

    [Fact]
    public async Task A_large_body_comes_back()
    {
        var store = await CreateAsync();
        var bytes = new byte[9 << 20];
        new Random(1).NextBytes(bytes);
        await store.PutAsync(Hash(bytes), bytes, Token);
        Assert.Equal(bytes, (await store.GetAsync(Hash(bytes), Token))!.Value.ToArray());
    }

    [Fact]
    public async Task A_body_that_was_never_put_is_null() =>
        Assert.Null(await (await CreateAsync()).GetAsync(Hash(Guid.NewGuid().ToByteArray()), Token));

    [Fact]
    public async Task A_body_put_by_many_at_once_is_there_once_and_whole()
    {
        var store = await CreateAsync();
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Guid.NewGuid().ToString(), 10_000)));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.PutAsync(Hash(bytes), bytes, Token), Token)));
        await store.PutAsync(Hash(bytes), bytes, Token);
        Assert.Equal(bytes, (await store.GetAsync(Hash(bytes), Token))!.Value.ToArray());
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
