// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/webchatconnector.h"

int main(int argc, char **argv)
{
    return centrala::runConnector(argc, argv, [](centrala::Host &host) -> std::unique_ptr<centrala::Connector> {
        return std::make_unique<centrala::webchat::WebchatConnector>(host);
    });
}
