#pragma once

#include "ui/page.h"

namespace soctv {

/// Makes the page of \a view, which is no list.
Page *makePage(View view, const PageTools &tools, QWidget *parent);

} // namespace soctv
