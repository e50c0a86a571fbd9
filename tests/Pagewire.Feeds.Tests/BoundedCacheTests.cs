namespace Pagewire.Feeds.Tests;

public sealed class BoundedCacheTests
{
    private readonly BoundedCache<string, string> _cache = new(10, value => value.Length);

    [Fact]
    public void What_was_longest_not_asked_for_goes_first()
    {
        _cache.Set("a", "1234");
        _cache.Set("b", "1234");
        Assert.True(_cache.TryGet("a", out _));
        _cache.Set("c", "1234");
        Assert.True(_cache.TryGet("a", out _));
        Assert.False(_cache.TryGet("b", out _));
        Assert.True(_cache.TryGet("c", out _));
    }

    [Fact]
    public void A_value_takes_the_place_of_the_former_one()
    {
        _cache.Set("a", "1234567890");
        _cache.Set("a", "12");
        _cache.Set("b", "12345678");
        Assert.True(_cache.TryGet("a", out var value));
        Assert.Equal("12", value);
        Assert.True(_cache.TryGet("b", out _));
    }

    [Fact]
    public void Values_without_a_size_do_not_grow_without_end()
    {
        for (var i = 0; i < 100; i++) _cache.Set($"{i}", "");
        Assert.Equal(10, Enumerable.Range(0, 100).Count(i => _cache.TryGet($"{i}", out _)));
    }

    [Fact]
    public void There_are_never_more_values_than_the_most()
    {
        var cache = new BoundedCache<int, string>(1_000, value => value.Length, most: 5);
        for (var i = 0; i < 100; i++) cache.Set(i, "a");
        Assert.Equal([95, 96, 97, 98, 99], Enumerable.Range(0, 100).Where(i => cache.TryGet(i, out _)));
    }

    [Fact]
    public void A_value_that_is_too_large_is_not_kept()
    {
        _cache.Set("a", "12345678901");
        Assert.False(_cache.TryGet("a", out _));
    }
}
