-- Sends the messages of a file: one over and over again, or many one after another and none twice.
-- The file holds, for each message, its length in bytes on a line of its own, and then its bytes.

local messages, last = {}, 0

function init(args)
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "text/xml; charset=utf-8"
  wrk.headers["SOAPAction"] = '"urn:fintax:taxpayment:v1/DeductTax"'

  local file = assert(io.open(args[1], "rb"))

  for length in function() return file:read("*l") end do
    wrk.body = file:read(tonumber(length))
    messages[#messages + 1] = wrk.format()
  end

  file:close()

  -- Without a request function, wrk makes one request of wrk.body and sends it again and again.
  if #messages > 1 then
    request = nextMessage
  end
end

function nextMessage()
  last = last + 1

  if last > #messages then
    exhausted = true
    last = 1
  end

  return messages[last]
end

local threads = {}

function setup(thread)
  threads[#threads + 1] = thread
end

function done(summary)
  local errors = summary.errors
  local ranOut = 0

  for _, thread in ipairs(threads) do
    if thread:get("exhausted") then
      ranOut = 1
    end
  end

  io.write(string.format("measured %d %d %d %d %d\n",
    summary.requests, summary.duration, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout, ranOut))
end
