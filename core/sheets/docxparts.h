#pragma once

#include "core/sheets/fill.h"

#include <QByteArray>

namespace soctv {

class ZipWriter;

// The parts of a .docx around its document. The document names these paragraph styles: "Office",
// "OfficeBold", "Right", "SheetTitle", "SectionTitle", "HeaderCell", "UnitCell", "Cell",
// "CodeCell", "Totals", "Place", "Signer", "SignerName".

/// Office Open XML counts in twentieths of a point.
int twips(double points);

/// All parts but word/document.xml.
void addDocxParts(const SheetTask &task, ZipWriter &zip);

/// word/document.xml up to the first paragraph;
QByteArray docxStart();
/// and after the last one: paper, margins, page number.
QByteArray docxEnd(const SheetDescription &sheet);

} // namespace soctv
