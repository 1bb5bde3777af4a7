#include "core/text/legacy.h"
#include "core/text/syllable.h"
#include "core/text/windowstext.h"
#include "tests/fuzz/fuzz.h"

#include <QStringList>

using namespace soctv;

// Letters of old encodings: as bytes, and as a text of any letters.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = inputBytes(data, size);
    for (int i = 0; i <= int(LegacyEncoding::Tcvn5712); ++i) {
        const auto encoding = LegacyEncoding(i);
        const QString decoded = decodedLegacy(bytes, encoding);
        require(decoded == decodedLegacy(windowsText(bytes), encoding));
        require(decoded.isEmpty() == bytes.isEmpty());
    }
    for (const QString &text : {windowsText(bytes), QString::fromUtf8(bytes)}) {
        const LegacyProposal proposal = legacyProposal(text);
        require((proposal.encoding == LegacyEncoding::None) == proposal.text.isEmpty());
        // What is proposed needs no second proposal.
        require(legacyProposal(proposal.text).encoding == LegacyEncoding::None);
        encodingOfFont(text);
        isVietnameseSyllable(text);
        EncodingVote vote;
        const QStringList lines = text.split(u'\n');
        for (const QString &line : lines)
            vote.add(line);
        require((vote.winner() == LegacyEncoding::None) == (vote.votesFor(vote.winner()) == 0));
    }
    return 0;
}
