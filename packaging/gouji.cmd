@echo off
rem Only ASCII in this file: what cmd makes of other letters depends on its code page.
setlocal
set "GOUJI_NODE=%~dp0node.exe"
if not exist "%GOUJI_NODE%" set "GOUJI_NODE=node"
"%GOUJI_NODE%" -e "var v=process.versions.node.split('.');process.exit(+v[0]>{{nodeMajor}}||(v[0]=={{nodeMajor}}&&+v[1]>={{nodeMinor}})?0:1)" >nul 2>nul
if not %errorlevel%==0 goto needsNode
set "GOUJI_PROGRAM=gouji"
"%GOUJI_NODE%" "%~dp0gouji.js" %*
set "GOUJI_STATUS=%errorlevel%"
if "%~1"=="" pause
exit /b %GOUJI_STATUS%

:needsNode
rem In UTF-16, which "type" shows rightly in every code page.
type "%~dp0needs-node.txt" 1>&2
if "%~1"=="" pause
exit /b 3
