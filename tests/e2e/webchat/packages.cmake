# SPDX-FileCopyrightText: 2026 The Centrala authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -D FROM=… -D TO=… -P packages.cmake: the packages of package-lock.json into TO, once.
file(SHA256 ${FROM}/package-lock.json wanted)
if(EXISTS ${TO}/installed)
    file(READ ${TO}/installed installed)
    if(installed STREQUAL wanted)
        return()
    endif()
endif()
file(COPY ${FROM}/package.json ${FROM}/package-lock.json DESTINATION ${TO})
find_program(NPM npm REQUIRED)
foreach(attempt RANGE 2)
    execute_process(COMMAND ${NPM} ci --no-audit --no-fund --ignore-scripts WORKING_DIRECTORY ${TO}
                    RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
    if(status EQUAL 0)
        file(WRITE ${TO}/installed ${wanted})
        return()
    endif()
endforeach()
message(FATAL_ERROR "npm ci failed: ${said}")
