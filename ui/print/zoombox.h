#pragma once

#include <QComboBox>

namespace soctv {

class SheetPreview;

/// Chooses how large the pages of a preview are.
class ZoomBox : public QComboBox {
    Q_OBJECT

public:
    explicit ZoomBox(SheetPreview &preview, QWidget *parent = nullptr);
};

} // namespace soctv
