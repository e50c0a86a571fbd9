-- What readers ask for, by turns.
local paths = {
  "/feeds/all.atom", "/feeds/all.rss", "/feeds/all.json", "/feeds/council/news.rss", "/feeds/all.atom?limit=10",
  "/feeds/all.rss?q=bridge", "/feeds/all/archive/2024-03.atom", "/feeds/council/all/changes.atom", "/opml"
}
local headers = { {}, { ["Accept-Encoding"] = "gzip" }, { ["Accept-Encoding"] = "gzip, deflate, br" }, { ["If-None-Match"] = "*" } }
local requests = {}
local at = 0

init = function()
  for _, path in ipairs(paths) do
    for _, fields in ipairs(headers) do
      table.insert(requests, wrk.format("GET", path, fields))
    end
  end
end

request = function()
  at = at % #requests + 1
  return requests[at]
end
