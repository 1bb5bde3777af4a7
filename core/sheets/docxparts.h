#pragma once

#include "core/sheets/fill.h"

#include <QByteArray>

namespace soctv {

class ZipWriter;

// The parts of a .docx around its document. The document names these paragraph styles: "Office",
// "SheetTitle", "UnderTitle", "SectionTitle", "HeaderCell", "UnitCell", "Cell", "CodeCell",
// "Totals", "Place", "Signer", "SignerName", "RecipientsTitle", "Recipients", "ClosingGap"; for
// lines of the head those of docxHeadStyle().

/// Office Open XML counts in twentieths of a point.
int twips(double points);

/// The paragraph style of \a line.
QByteArray docxHeadStyle(const SheetDescription &sheet, const HeadLine &line);
/// A paragraph that is nothing but a rule, \a indent twips from both sides.
QByteArray docxRule(int indent);

/// All parts but word/document.xml.
void addDocxParts(const SheetTask &task, ZipWriter &zip);

/// word/document.xml up to the first paragraph;
QByteArray docxStart();
/// and after the last one: paper, margins, page number.
QByteArray docxEnd(const SheetDescription &sheet);

} // namespace soctv
