#include "ui/print/zoombox.h"

#include "ui/print/sheetpreview.h"

#include <array>

namespace soctv {

namespace {

// What the items carry besides a percentage.
constexpr int fitWidth = 0;
constexpr int wholePage = -1;
constexpr std::array percents{75, 100, 125, 150, 200};

} // namespace

ZoomBox::ZoomBox(SheetPreview &preview, QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(tr("Size of the pages on the screen"));
    addItem(tr("Fit width"), fitWidth);
    addItem(tr("Whole page"), wholePage);
    for (const int percent : percents)
        addItem(tr("%1 %").arg(percent), percent);
    connect(this, &QComboBox::currentIndexChanged, &preview, [this, &preview] {
        const int value = currentData().toInt();
        if (value > 0)
            preview.setZoom(SheetPreview::Zoom::Percent, value);
        else
            preview.setZoom(
                value == fitWidth ? SheetPreview::Zoom::Width : SheetPreview::Zoom::WholePage);
    });
}

} // namespace soctv
