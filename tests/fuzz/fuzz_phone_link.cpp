#include "core/text/email.h"
#include "core/text/link.h"
#include "core/text/phone.h"
#include "tests/fuzz/fuzz.h"

using namespace soctv;

// The rules for what stands in one cell. What is in order stays the same when it is read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString typed = QString::fromUtf8(inputBytes(data, size));
    const Phone phone = parsePhone(typed);
    if (phone.findings.isEmpty() && !phone.key.isEmpty())
        require(parsePhone(phone.key).key == phone.key);
    const Link link = parseLink(typed);
    if (!link.canonical.isEmpty() && !link.key.isEmpty())
        require(parseLink(link.canonical).accountKey() == link.accountKey());
    emailKey(typed);
    checkEmail(typed);
    return 0;
}
